/** Markdown as HTML, with the HTML in it as it is. */
export function parse(markdown: string, options: { async: false; gfm: true }): string;
