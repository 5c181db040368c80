<?php
// PHP's own server asks this script first: uploads are files, so are WordPress's styles and scripts,
// everything else is WordPress.

$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}
$own = preg_match('~^/(wp-includes|wp-admin/js)/[\w/-]+[\w./-]*\.(css|js)$~', $path, $type) ? getenv('BACA_WORDPRESS_FILES') . $path : '';
if ($own && strpos($path, '..') === false && is_file($own)) {
    header('Content-Type: ' . ['css' => 'text/css', 'js' => 'text/javascript'][$type[2]]);
    readfile($own);
    return true;
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

if ($path === '/editor') {
    require __DIR__ . '/editor.php';
    return true;
}

wp();
require is_singular() && !is_feed() ? __DIR__ . '/page.php' : ABSPATH . WPINC . '/template-loader.php';
