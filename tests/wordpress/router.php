<?php
// PHP's own server asks this script first: uploads are files, everything else is WordPress.

$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}

// As if the request had come through index.php.
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
unset($_SERVER['PATH_INFO']);

require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';

// A theme would say so, and there is none. `?xhtml` is a site with an old one.
if (!isset($_GET['xhtml'])) {
    add_theme_support('html5', ['caption', 'gallery', 'script', 'style']);
}

wp();
require ABSPATH . WPINC . '/template-loader.php';
