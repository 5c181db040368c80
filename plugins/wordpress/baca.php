<?php
/**
 * Plugin Name:       Baca
 * Description:       Articles in the reader Baca: the shortcode [baca] and the block "Article (Baca)".
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       baca
 */

defined('ABSPATH') || exit;

/** The attributes of the element, which the shortcode and the block have, too. */
const BACA_ATTRIBUTES = ['src', 'format', 'theme', 'text-size', 'related', 'loading'];

/** Those of them that are addresses. */
const BACA_ADDRESSES = ['src', 'related'];

/** The Indonesian of what is said in the administration. */
const BACA_INDONESIAN = [
    'Baca: address of the reader' => 'Baca: alamat pembaca',
    'Where embed.js of the reader lies. Without it, pages show what stands in the article\'s place.'
        => 'Tempat embed.js milik pembaca. Tanpa alamat ini, laman menampilkan isi penggantinya.',
    'Baca: the address of the reader must begin with https://, http:// or /.'
        => 'Baca: alamat pembaca harus diawali https://, http://, atau /.',
    'Article (Baca)' => 'Berita (Baca)',
    'Shows an article; what stands inside is there until it is.'
        => 'Menampilkan berita; isi di dalamnya tampil sampai beritanya siap.',
    'Settings of the article' => 'Setelan berita',
    'Address of the article; none: this post' => 'Alamat berita; kosong: pos ini',
    'Address of related articles' => 'Alamat berita terkait',
    'Format' => 'Format',
    'Colours' => 'Warna',
    'Text size' => 'Ukuran teks',
    'As it comes' => 'Apa adanya',
    'Light' => 'Terang',
    'Dark' => 'Gelap',
    'Smaller' => 'Lebih kecil',
    'Larger' => 'Lebih besar',
    'Load it only when it is near' => 'Muat hanya saat sudah dekat',
    'What stands here until the article is there:' => 'Yang tampil di sini sampai beritanya siap:',
];

add_filter('gettext_baca', 'baca_in_indonesian', 10, 2);
add_filter('script_loader_tag', 'baca_as_module', 10, 3);
add_filter('the_content', 'baca_whole_post', PHP_INT_MAX);
add_action('init', 'baca_register');
add_action('admin_init', 'baca_register_setting');
register_activation_hook(__FILE__, 'baca_activate');

/** A translation that somebody installed goes before. */
function baca_in_indonesian($translated, $text)
{
    $is_ours = $translated === $text && strpos(determine_locale(), 'id') === 0;
    return $is_ours ? BACA_INDONESIAN[$text] ?? $text : $translated;
}

function baca_register()
{
    add_shortcode('baca', 'baca_shortcode');
    $needed = ['wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor'];
    wp_register_script('baca-editor', false, $needed, '0.1.0', true);
    wp_add_inline_script('baca-editor', baca_editor_script());
    register_block_type('baca/berita', [
        'api_version' => 2,
        'title' => __('Article (Baca)', 'baca'),
        'description' => __('Shows an article; what stands inside is there until it is.', 'baca'),
        'category' => 'embed',
        'icon' => 'text-page',
        'attributes' => array_fill_keys(BACA_ATTRIBUTES, ['type' => 'string']),
        'supports' => ['html' => false, 'customClassName' => false],
        'editor_script' => 'baca-editor',
        'render_callback' => 'baca_render',
    ]);
}

function baca_shortcode($attributes, $content = '')
{
    // What wpautop leaves of the paragraphs around both ends.
    $content = preg_replace('#^\s*(</p>|<br ?/?>)|(<p>|<br ?/?>)\s*$#', '', (string) $content);
    return baca_render((array) $attributes, do_shortcode($content));
}

/** The element of the shortcode and of the block, with what stands there until the article does. */
function baca_render($attributes, $fallback = '')
{
    // Those who read the text elsewhere have no use for an element, the reader itself least of all.
    if (is_feed() || (defined('REST_REQUEST') && REST_REQUEST)) {
        return $fallback;
    }
    if (baca_value($attributes, 'src') !== '') {
        return baca_element($attributes, $fallback);
    }
    $post = get_post();
    $address = baca_address_of($post);
    // The editor of blocks leaves an empty paragraph where somebody has clicked.
    $is_alone = trim(str_replace(['<p>', '</p>'], '', $fallback)) === '';
    // Within the text itself, all of the text is what stands there: see `baca_whole_post`.
    if ($is_alone && doing_filter('the_content')) {
        if ($address !== '') {
            baca_wanted_of($post->ID, ['src' => $address] + $attributes);
        }
        return '';
    }
    if ($is_alone && $post) {
        $fallback = baca_text_of($post);
    }
    return $address === '' ? $fallback : baca_element(['src' => $address] + $attributes, $fallback);
}

/** The text of a post, whatever it says of itself. */
function baca_text_of($post)
{
    remove_filter('the_content', 'baca_whole_post', PHP_INT_MAX);
    $text = apply_filters('the_content', get_the_content(null, false, $post));
    add_filter('the_content', 'baca_whole_post', PHP_INT_MAX);
    baca_wanted_of($post->ID, null);
    return $text;
}

/** A post whose text says [baca], and nothing more, is itself what stands there. */
function baca_whole_post($text)
{
    $post = get_post();
    $wanted = $post ? baca_wanted_of($post->ID) : null;
    if (!$wanted) {
        return $text;
    }
    baca_wanted_of($post->ID, null);
    return baca_element($wanted, $text);
}

/** What a post wants all of its text to stand for; given, it is kept. */
function baca_wanted_of($id, ...$given)
{
    static $wanted = [];
    if ($given) {
        $wanted[$id] = $given[0];
    }
    return $wanted[$id] ?? null;
}

/** Where WordPress answers with a post that anybody may read, while that post's page is shown. */
function baca_address_of($post)
{
    $is_shown = $post && is_singular() && get_queried_object_id() === $post->ID;
    if (!$is_shown || !is_post_publicly_viewable($post) || $post->post_password !== '') {
        return '';
    }
    $route = rest_get_route_for_post($post);
    return $route === '' ? '' : rest_url($route) . (get_option('permalink_structure') ? '?_embed' : '&_embed');
}

function baca_element($attributes, $fallback)
{
    baca_enqueue();
    $html = '<baca-berita';
    foreach (BACA_ATTRIBUTES as $name) {
        $value = baca_value($attributes, $name);
        $escaped = in_array($name, BACA_ADDRESSES, true) ? baca_address($value) : esc_attr($value);
        if ($escaped !== '') {
            $html .= " $name=\"$escaped\"";
        }
    }
    return "$html>$fallback</baca-berita>";
}

function baca_value($attributes, $name)
{
    $value = $attributes[$name] ?? '';
    return is_string($value) ? trim($value) : '';
}

/** Safe in an attribute; empty for what is neither http, https nor relative. */
function baca_address($address)
{
    // To `esc_url`, a relative address without a slash is the name of a host.
    $is_bare = preg_match('~^[^/?#:]+(?:[/?#]|$)~', $address) === 1;
    return esc_url($is_bare ? home_url("/$address") : $address, ['http', 'https']);
}

/** Where the reader lies: the constant BACA_READER, else the setting; the filter has the last word. */
function baca_reader()
{
    $set = defined('BACA_READER') ? BACA_READER : get_option('baca_reader', '');
    return (string) apply_filters('baca_reader', $set);
}

/** Once a page, and only on pages that have an element. */
function baca_enqueue()
{
    $reader = esc_url_raw(baca_reader(), ['http', 'https']);
    if ($reader === '') {
        return;
    }
    // No version: the same address on every page is the same module, and the element is defined once.
    if (function_exists('wp_enqueue_script_module')) {
        wp_enqueue_script_module('baca', $reader, [], null);
    } else {
        wp_enqueue_script('baca', $reader, [], null, true);
    }
}

/** Before WordPress 6.5, which has modules of its own. */
function baca_as_module($tag, $handle, $src)
{
    return $handle === 'baca' ? wp_get_script_tag(['type' => 'module', 'src' => $src, 'id' => 'baca-js']) : $tag;
}

function baca_register_setting()
{
    register_setting('reading', 'baca_reader', ['type' => 'string', 'sanitize_callback' => 'baca_sanitize_reader']);
    $label = __('Baca: address of the reader', 'baca');
    add_settings_field('baca_reader', $label, 'baca_show_setting', 'reading', 'default', ['label_for' => 'baca_reader']);
}

function baca_sanitize_reader($address)
{
    $address = is_string($address) ? trim($address) : '';
    $is_address = preg_match('~^(https?:/)?/[^\s]~i', $address) === 1;
    if ($address !== '' && !$is_address) {
        $words = __('Baca: the address of the reader must begin with https://, http:// or /.', 'baca');
        add_settings_error('baca_reader', 'baca_reader', $words);
        return get_option('baca_reader', '');
    }
    return esc_url_raw($address, ['http', 'https']);
}

function baca_show_setting()
{
    printf(
        '<input type="text" inputmode="url" class="regular-text code" id="baca_reader" name="baca_reader" value="%s"
            placeholder="https://reader.example/embed.js" aria-describedby="baca-reader-what" %s>
        <p class="description" id="baca-reader-what">%s</p>',
        esc_attr(baca_reader()),
        disabled(defined('BACA_READER'), true, false),
        esc_html__('Where embed.js of the reader lies. Without it, pages show what stands in the article\'s place.', 'baca')
    );
}

function baca_activate()
{
    register_uninstall_hook(__FILE__, 'baca_uninstall');
}

function baca_uninstall()
{
    delete_option('baca_reader');
}

/** Title, icon and attributes of the block come from `baca_register`. */
function baca_editor_script()
{
    $words = [
        'settings' => __('Settings of the article', 'baca'),
        'src' => __('Address of the article; none: this post', 'baca'),
        'related' => __('Address of related articles', 'baca'),
        'format' => __('Format', 'baca'),
        'theme' => __('Colours', 'baca'),
        'text-size' => __('Text size', 'baca'),
        'auto' => __('As it comes', 'baca'),
        'light' => __('Light', 'baca'),
        'dark' => __('Dark', 'baca'),
        'smaller' => __('Smaller', 'baca'),
        'larger' => __('Larger', 'baca'),
        'loading' => __('Load it only when it is near', 'baca'),
        'fallback' => __('What stands here until the article is there:', 'baca'),
    ];
    $script = <<<'SCRIPT'
(({ blocks, element, components, blockEditor }, words) => {
  const h = element.createElement;
  const choices = {
    format: ["native", "wordpress", "jsonfeed", "rss"],
    theme: ["light", "dark"],
    "text-size": ["smaller", "larger"],
  };
  function Edit({ attributes, setAttributes }) {
    const field = (name, more) => ({
      key: name,
      label: words[name],
      value: attributes[name] ?? "",
      onChange: (value) => setAttributes({ [name]: value || undefined }),
      ...more,
    });
    const address = (name) => h(components.TextControl, field(name, { type: "text", inputMode: "url" }));
    const choice = (name) => {
      const options = ["", ...choices[name]].map((value) => ({ value, label: words[value || "auto"] ?? value }));
      return h(components.SelectControl, field(name, { options }));
    };
    const lazy = h(components.ToggleControl, {
      label: words.loading,
      checked: attributes.loading === "lazy",
      onChange: (isLazy) => setAttributes({ loading: isLazy ? "lazy" : undefined }),
    });
    const panel = h(
      components.PanelBody,
      { title: words.settings },
      address("related"),
      Object.keys(choices).map(choice),
      lazy,
    );
    return h(
      "div",
      blockEditor.useBlockProps(),
      h(blockEditor.InspectorControls, null, panel),
      address("src"),
      h("p", null, words.fallback),
      h(blockEditor.InnerBlocks),
    );
  }
  blocks.registerBlockType("baca/berita", { edit: Edit, save: () => h(blockEditor.InnerBlocks.Content) });
})(window.wp, WORDS);
SCRIPT;
    return str_replace('WORDS', wp_json_encode($words, JSON_HEX_TAG | JSON_HEX_AMP), $script);
}
