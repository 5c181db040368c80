<?php
// Installs WordPress and has it write its articles, at the address given: http://127.0.0.1:<port>
//
// Every article exists for a fact that the tests name. Dates, names and slugs are fixed, so the order
// of everything is; they lie in the past of any clock, for WordPress publishes nothing before its time.

if (PHP_SAPI !== 'cli' || $argc !== 2) {
    exit("usage: php setup.php <address>\n");
}
$_SERVER['HTTP_HOST'] = substr($argv[1], strlen('http://'));
$_SERVER['REQUEST_METHOD'] = 'GET';

define('WP_INSTALLING', true);
require __DIR__ . '/config.php';
make_database();
require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

install();
$authors = [
    'sekar' => make_author('sekar', 'Sekar Ayu Wulandari'),
    'bagus' => make_author('bagus', "Bagus O'Wirawan"),
];
$sections = make_sections();
$pictures = make_pictures();
make_articles($authors, $sections, $pictures);
make_short_articles($authors, $sections);
install_plugin();
make_pages_of_plugin();
check_answers();

/** WordPress's mail to whoever installed it. */
function wp_new_blog_notification($title, $address, $user, $password)
{
}

function make_database()
{
    mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
    [, $socket] = explode(':', DB_HOST, 2);
    $database = new mysqli('localhost', DB_USER, DB_PASSWORD, '', 0, $socket);
    $database->query('CREATE DATABASE ' . DB_NAME . ' CHARACTER SET ' . DB_CHARSET);
}

function install()
{
    // Else WordPress asks itself over HTTP whether it may have one.
    $structure = fn() => '/%year%/%monthnum%/%postname%/';
    add_filter('pre_option_permalink_structure', $structure);
    $installed = wp_install('Warta Kelana', 'admin', 'admin@warta.example', true, '', 'admin');
    remove_filter('pre_option_permalink_structure', $structure);
    update_option('blogdescription', 'Kabar dari mana-mana');
    update_option('WPLANG', 'id_ID');
    update_option('timezone_string', 'Asia/Jakarta');
    foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
        wp_delete_post($sample->ID, true);
    }
    // Set for good, and told to those who have read it already.
    global $wp_rewrite;
    $wp_rewrite->set_permalink_structure($structure());
    flush_rewrite_rules(false);
    // Administrators may save any HTML.
    wp_set_current_user($installed['user_id']);
}

function make_author($login, $name)
{
    return ensured(wp_insert_user([
        'user_login' => $login,
        'user_pass' => $login,
        'user_email' => "$login@warta.example",
        'display_name' => $name,
        'role' => 'author',
    ]));
}

/** The ids of the categories, by short names. */
function make_sections()
{
    $make = fn($name, $more = []) => ensured(wp_insert_term(wp_slash($name), 'category', $more))['term_id'];
    $sections = [
        'nusantara' => $make('Nusantara', ['description' => 'Dari seluruh penjuru']),
        'ekonomi' => $make('Ekonomi'),
        'seni' => $make('Seni & Budaya'),
        'olahraga' => $make('Olahraga'),
    ];
    $sections['jatim'] = $make('Jawa Timur', ['parent' => $sections['nusantara']]);
    return $sections;
}

/** The ids of the pictures, by short names. */
function make_pictures()
{
    return [
        'lead' => make_picture('jembatan-apung', 1920, 1280, [
            'alt' => 'Jembatan apung dari atas, dengan pejalan kaki',
            'caption' => 'Jembatan apung Tirtamaya pada hari pertama. <em>Foto: Sekar & Bagus</em>',
        ]),
        'wide' => make_picture('pasar-lestari', 1600, 1067, [
            'alt' => 'Lapak cabai',
            'caption' => 'Lapak cabai di Pasar Lestari.',
        ]),
        'tall' => make_picture('menara-air', 900, 1350, ['alt' => '', 'caption' => '']),
    ];
}

/** A picture in the media library, in all of WordPress's sizes. */
function make_picture($name, $width, $height, $words)
{
    $upload = wp_upload_bits("$name.jpg", null, jpeg($width, $height), '2024/05');
    if ($upload['error']) {
        throw new RuntimeException($upload['error']);
    }
    $picture = ensured(wp_insert_attachment(wp_slash([
        'post_title' => $name,
        'post_excerpt' => $words['caption'],
        'post_mime_type' => 'image/jpeg',
        'post_date' => '2024-05-01 08:00:00',
    ]), $upload['file'], 0, true));
    update_post_meta($picture, '_wp_attachment_image_alt', $words['alt']);
    wp_update_attachment_metadata($picture, wp_generate_attachment_metadata($picture, $upload['file']));
    return $picture;
}

function jpeg($width, $height)
{
    $image = imagecreatetruecolor($width, $height);
    foreach (range(0, 15) as $band) {
        $colour = imagecolorallocate($image, 20 + 12 * $band, 90 + 6 * $band, 160 - 5 * $band);
        imagefilledrectangle($image, 0, intdiv($height * $band, 16), $width, $height, $colour);
    }
    ob_start();
    imagejpeg($image, null, 70);
    return ob_get_clean();
}

/** The articles that each show something, the newest first. */
function make_articles($authors, $sections, $pictures)
{
    $prices = make_article('harga-beras-gula', [
        'post_title' => 'Harga “Beras” & Gula: Naik 5%?',
        'post_date' => '2024-05-24 09:15:00',
        'post_author' => $authors['bagus'],
        'post_category' => [$sections['ekonomi']],
        'post_excerpt' => 'Pedagang bilang "naik", dinas bilang <em>tetap</em> & normal.',
        'post_content' => '<!-- wp:paragraph --><p>Harga naik 5% sejak "kemarin" -- begitu kata pedagang...</p><!-- /wp:paragraph -->',
        '_thumbnail_id' => $pictures['wide'],
    ]);
    make_article('jembatan-apung-tirtamaya', [
        'post_title' => 'Jembatan Apung Tirtamaya Dibuka',
        'post_date' => '2024-05-24 08:00:00',
        'post_author' => $authors['sekar'],
        'post_category' => [$sections['nusantara']],
        'tags_input' => ['Tirtamaya', 'Jembatan & Jalan', 'Transportasi'],
        'post_content' => content('blocks.html', $pictures, $prices),
        '_thumbnail_id' => $pictures['lead'],
        'post_modified' => '2024-05-24 13:30:00',
    ]);
    make_article('pasar-lestari-pindah', [
        'post_title' => "Pasar Lestari Pindah, Pedagang: 'Asal Ramai'",
        'post_date' => '2024-05-23 17:40:00',
        'post_author' => $authors['bagus'],
        // WordPress puts them in the order of their names.
        'post_category' => [$sections['jatim'], $sections['ekonomi']],
        'tags_input' => ['Pasar'],
        'post_content' => content('classic.html', $pictures, $prices),
    ]);
    make_article('jebakan', [
        'post_title' => 'Jebakan <b>di</b> <script>window.breached = "title"</script>Judul',
        'post_date' => '2024-05-23 12:00:00',
        'post_category' => [$sections['seni']],
        'post_content' => content('hostile.html', $pictures, $prices),
    ]);
    make_article('khusus-pelanggan', [
        'post_title' => 'Laporan Khusus Pelanggan',
        'post_date' => '2024-05-23 10:00:00',
        'post_category' => [$sections['ekonomi']],
        'post_password' => 'rahasia',
        'post_content' => "Isi yang tidak boleh terbaca.",
        'post_excerpt' => 'Ringkasan yang tidak boleh terbaca.',
    ]);
    make_article('segera-laporan-lengkap', [
        'post_title' => 'Segera: Laporan Lengkap',
        'post_date' => '2024-05-23 09:00:00',
        'post_category' => [$sections['olahraga']],
        'post_content' => '',
    ]);
    make_article('tanpa-rubrik', [
        'post_title' => 'Tanpa Rubrik Pilihan',
        'post_date' => '2024-05-23 08:00:00',
        'post_content' => "Satu baris,\nlalu baris kedua.\n\nParagraf kedua.",
    ]);
    $pinned = make_article('pengumuman-redaksi', [
        'post_title' => 'Pengumuman Redaksi',
        'post_date' => '2024-05-20 06:00:00',
        'post_category' => [$sections['nusantara']],
        'post_content' => 'Disematkan di atas oleh redaksi.',
    ]);
    stick_post($pinned);
    make_article('aksara-lain', [
        // Its slug becomes percent signs and digits.
        'post_name' => '',
        'post_title' => 'ꦮꦂꦠ ᮝᮁᮒ 日本',
        'post_date' => '2024-05-19 06:00:00',
        'post_category' => [$sections['seni']],
        'post_content' => 'Slug-nya bukan huruf Latin.',
    ]);
    make_article('tentang-kami', [
        'post_type' => 'page',
        'post_title' => 'Tentang Kami',
        'post_date' => '2024-05-01 08:00:00',
        'post_content' => '<!-- wp:paragraph --><p>Warta Kelana terbit sejak kemarin.</p><!-- /wp:paragraph -->',
    ]);
    make_article('belum-selesai', [
        'post_title' => 'Belum Selesai',
        'post_status' => 'draft',
        'post_date' => '2024-05-24 10:00:00',
        'post_content' => 'Konsep.',
    ]);
}

/** Enough articles for three pages of twenty; the first of them is the newest. */
function make_short_articles($authors, $sections)
{
    $names = ['ekonomi' => 'Ekonomi', 'olahraga' => 'Olahraga', 'seni' => 'Seni', 'jatim' => 'Jawa Timur'];
    $writers = array_values($authors);
    foreach (range(1, 45) as $number) {
        $section = array_keys($names)[$number % count($names)];
        make_article(sprintf('kabar-%02d', $number), [
            'post_title' => "Kabar $names[$section] $number",
            'post_date' => gmdate('Y-m-d H:i:s', gmmktime(12, 0, 0, 5, 18, 2024) - $number * 6 * HOUR_IN_SECONDS),
            'post_author' => $writers[$number % count($writers)],
            'post_category' => [$sections[$section]],
            'post_content' => "Kabar pendek nomor $number.",
        ]);
    }
}

/** The project's own plugin, with a reader at an address that the tests answer for. */
function install_plugin()
{
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    wp_mkdir_p(WP_PLUGIN_DIR);
    copy(dirname(__DIR__, 2) . '/plugins/wordpress/baca.php', WP_PLUGIN_DIR . '/baca.php');
    ensured(activate_plugin('baca.php'));
    update_option('baca_reader', 'http://reader.example/embed.js');
}

/** Pages, so that the lists of articles stay as they are. */
function make_pages_of_plugin()
{
    $address = wp_make_link_relative(rest_url('wp/v2/posts/' . get_page_by_path('jembatan-apung-tirtamaya', OBJECT, 'post')->ID));
    $fallback = '<a class="cadangan" href="/cadangan">Baca di sini</a>';
    $block = fn($attributes) => get_comment_delimited_block_content('baca/berita', $attributes, "<p>$fallback</p>");
    $hostile = '"><script>window.breached = true</script><b title="';
    // Of a shortcode with tags in it WordPress itself makes none.
    $hostile_text = '" onclick="window.breached = true" title="';
    $pages = [
        'plugin-shortcode' => "Sebelum.\n\n[baca src=\"$address?_embed\" theme=\"dark\" text-size=\"larger\"]{$fallback}[/baca]\n\nSesudah.",
        'plugin-block' => $block(['src' => "$address?_embed", 'theme' => 'dark', 'text-size' => 'larger']),
        'plugin-twice' => "[baca src=\"$address\" loading=\"lazy\"]\n\n[baca src=\"$address\"]",
        'plugin-hostile-shortcode' => "[baca src='javascript:window.breached=true' theme='$hostile_text']",
        'plugin-hostile-block' => $block(['src' => 'javascript:window.breached=true', 'theme' => $hostile, 'format' => ['no', 'text']]),
        'plugin-relative' => '[baca src="berita/7.json" related="//lain.example/terkait.json"]',
        'plugin-whole' => "[baca theme=\"dark\"]\n\nSURABAYA - Seluruh teks milik pos ini.",
        'plugin-whole-block' => $block(['theme' => 'dark']),
        'plugin-part' => "[baca]SURABAYA - Teks di dalam.[/baca]\n\nTeks di luar.",
        'plugin-none' => 'Tanpa elemen.',
    ];
    foreach ($pages as $slug => $content) {
        make_article($slug, [
            'post_type' => 'page',
            'post_title' => "Laman $slug",
            'post_date' => '2024-05-01 09:00:00',
            'post_content' => $content,
        ]);
    }
}

/** Publishes an article, or a page, and says its id. */
function make_article($slug, $article)
{
    $picture = $article['_thumbnail_id'] ?? null;
    $modified = $article['post_modified'] ?? $article['post_date'];
    unset($article['_thumbnail_id']);
    $article += ['post_name' => $slug, 'post_status' => 'publish', 'post_type' => 'post'];
    // WordPress itself would say that it was modified when it was published.
    $date = fn($kept) => array_merge($kept, [
        'post_modified' => $modified,
        'post_modified_gmt' => get_gmt_from_date($modified),
    ]);
    add_filter('wp_insert_post_data', $date);
    $id = ensured(wp_insert_post(wp_slash($article), true));
    remove_filter('wp_insert_post_data', $date);
    if ($picture) {
        set_post_thumbnail($id, $picture);
    }
    remember_embeds($id);
    return $id;
}

/**
 * Has WordPress keep what YouTube answers when it is asked how to embed a video. The video of the
 * article in blocks is one that YouTube did not answer for.
 */
function remember_embeds($id)
{
    global $wp_embed;
    $answer = fn($_, $address) => str_contains($address, 'aqz-KE-bpKQ') ? content('youtube.html') : false;
    add_filter('pre_oembed_result', $answer, 10, 2);
    $wp_embed->cache_oembed($id);
    remove_filter('pre_oembed_result', $answer);
}

/** A text beside this script, with the addresses that WordPress chose put in. */
function content($file, $pictures = [], $linked = null)
{
    $text = file_get_contents(__DIR__ . "/content/$file");
    $places = $linked ? ['{permalink}' => get_permalink($linked)] : [];
    foreach ($pictures as $name => $picture) {
        $places["{{$name}.id}"] = $picture;
        $places["{{$name}.large}"] = wp_get_attachment_image_url($picture, 'large');
        $places["{{$name}.full}"] = wp_get_attachment_url($picture);
    }
    return strtr($text, $places);
}

/** Fails unless a list of articles comes as it will to the reader. */
function check_answers()
{
    $answer = file_get_contents(WP_HOME . '/wp-json/wp/v2/posts?_embed&per_page=20');
    $count = count(json_decode($answer, true, 512, JSON_THROW_ON_ERROR));
    if ($count !== 20) {
        throw new RuntimeException("the list has $count articles, not 20");
    }
}

/** What WordPress says, unless that is an error. */
function ensured($result)
{
    if (is_wp_error($result)) {
        throw new RuntimeException($result->get_error_message());
    }
    return $result;
}
