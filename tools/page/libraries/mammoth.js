export { convertToHtml } from "mammoth";
