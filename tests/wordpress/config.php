<?php
// What wp-config.php is elsewhere. Debian's own looks in /etc, so wp-load.php, which reads it, is
// passed over: whoever includes this file includes wp-settings.php next.
//
// BACA_WORDPRESS_FILES is WordPress's folder, which nobody writes into, BACA_WORDPRESS_SITE the
// folder of this site, BACA_WORDPRESS_SOCKET the database's socket. HTTP_HOST must be there.

define('ABSPATH', getenv('BACA_WORDPRESS_FILES') . '/');

define('DB_HOST', 'localhost:' . getenv('BACA_WORDPRESS_SOCKET'));
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_DIR', getenv('BACA_WORDPRESS_SITE') . '/wp-content');
define('WP_CONTENT_URL', WP_HOME . '/wp-content');

// Nothing here may wait for a network that is not there.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

// The language whose words are missing here, as on a site that has not fetched them yet.
define('WPLANG', 'id_ID');

// A fatal error goes where PHP says, not into a page about it.
define('WP_DISABLE_FATAL_ERROR_HANDLER', true);
