<?php
// What a theme makes of a post or a page. `?template` is a theme that leaves the text to the plugin.
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<?php wp_head(); ?>
</head>
<body>
<?php
while (have_posts()) {
    the_post();
    isset($_GET['template']) ? print do_shortcode('[baca]') : the_content();
}
wp_footer();
?>
</body>
</html>
