/** The body of a .docx file as HTML. */
export function convertToHtml(input: { arrayBuffer: ArrayBuffer }, options?: object): Promise<{ value: string }>;
