import type { RequestFields } from './request-fields.js';
import type { ConvertedRequest } from './request-source.js';
import { checkLine, type EncodedTrace, type TraceEncoder } from './trace-encoder.js';

/**
 * CSV files with a header, of the columns `time`, `receiver`, `content` and `size` those that the
 * trace has. With times and receivers they are what the workload `EVENTS` reads.
 */
export class CsvEncoder implements TraceEncoder {
  private text = '';
  private readonly hasTime: boolean;
  private readonly hasReceiver: boolean;
  private readonly hasSize: boolean;

  /**
   * @param trace - The trace that is converted.
   * @param fields - What its requests have.
   */
  constructor(
    private readonly trace: EncodedTrace,
    private readonly fields: RequestFields,
  ) {
    this.hasTime = fields.includes('time');
    this.hasReceiver = fields.includes('receiver');
    this.hasSize = fields.includes('size');
  }

  begin(): void {
    this.text = this.row('time', 'receiver', 'content', 'size');
  }

  add(request: ConvertedRequest): void {
    const { time, receiver, content, size } = request;
    this.fields.check(request);
    checkLine(this.trace.name, content, request);
    checkLine(this.trace.name, receiver, request);
    this.text += this.row(time, quoted(receiver), quoted(content), size);
  }

  flush(): Uint8Array {
    const bytes = Buffer.from(this.text);
    this.text = '';
    return bytes;
  }

  private row(time: unknown, receiver: string, content: string, size: unknown): string {
    const start = `${this.hasTime ? `${time},` : ''}${this.hasReceiver ? `${receiver},` : ''}`;
    return `${start}${content}${this.hasSize ? `,${size}` : ''}\n`;
  }
}

function quoted(name: string): string {
  return name.includes(',') || name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name;
}
