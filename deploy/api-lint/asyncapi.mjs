// Parses the AsyncAPI document named on the command line with the AsyncAPI Initiative's own parser, says every error and warning, and fails on any.
import { Parser, fromFile } from '@asyncapi/parser';

const [file] = process.argv.slice(2);
const { document, diagnostics } = await fromFile(new Parser(), file).parse();
// The latest version of the specification is not the one that the suite writes; that alone is no defect.
const defects = diagnostics.filter((found) => found.code !== 'asyncapi-latest-version');
for (const { code, message, path, range } of defects) {
  console.error(`${file}:${range.start.line + 1} ${code} ${message} at ${path.join('/')}`);
}
if (!document || defects.length > 0) {
  process.exit(1);
}
console.log(`${document.allMessages().length} messages, ${document.allChannels().length} channels, ${document.allOperations().length} operations`);
