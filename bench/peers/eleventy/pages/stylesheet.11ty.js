export const data = { permalink: ({ css }) => `/${css.name}` };

export function render({ css }) {
  return css.text;
}
