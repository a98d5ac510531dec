import { checkLine, type EncodedTrace, type TraceEncoder } from './trace-encoder.js';
import type { ConvertedRequest } from './request-source.js';

/** Text files with the name of a content a line. */
export class LinesEncoder implements TraceEncoder {
  private text = '';

  /** @param trace - The trace that is converted. */
  constructor(private readonly trace: EncodedTrace) {}

  begin(): void {
    this.text = '';
  }

  add(request: ConvertedRequest): void {
    checkLine(this.trace.name, request.content, request);
    this.text += `${request.content}\n`;
  }

  flush(): Uint8Array {
    const bytes = Buffer.from(this.text);
    this.text = '';
    return bytes;
  }
}
