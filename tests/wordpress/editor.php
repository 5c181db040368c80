<?php
// The editor of blocks, as much of it as shows the project's own: elsewhere it needs an administrator.

require_once ABSPATH . 'wp-admin/includes/post.php';

$blocks = wp_json_encode(get_block_editor_server_block_settings());
wp_add_inline_script('wp-blocks', "wp.blocks.unstable__bootstrapServerSideBlockDefinitions($blocks);");
wp_enqueue_script('wp-block-library');
wp_enqueue_script('baca-editor');
?>
<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
</head>
<body>
<div id="editor"></div>
<?php wp_print_footer_scripts(); ?>
<script>
const { element: { createElement: h, useState, render }, blockEditor, blocks, components, keyboardShortcuts } = wp;
wp.blockLibrary.registerCoreBlocks();
function Editor() {
  const [value, change] = useState(() => [blocks.createBlock("baca/berita")]);
  window.saved = blocks.serialize(value);
  const provider = { value, onInput: change, onChange: change };
  return h(keyboardShortcuts.ShortcutProvider, null, h(components.SlotFillProvider, null,
    h(blockEditor.BlockEditorProvider, provider,
      h(blockEditor.BlockTools, null, h(blockEditor.BlockList)),
      h(blockEditor.BlockInspector))));
}
render(h(Editor), document.querySelector("#editor"));
</script>
</body>
</html>
