import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { Topology } from './topology.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** The contents of a workload, numbered from 0; names live at the borders only. */
export interface ContentCatalogue {
  /** Number of contents. */
  readonly size: number;
  /** Name of a content, given its number. */
  name(content: number): string;
  /** Number of a content, given its name; -1 where there is none. */
  find(name: string): number;
  /**
   * Hash of a content for hash-routing: an integer name is its own hash, any other name goes
   * through a non-cryptographic hash. Not negative.
   */
  hash(content: number): number;
}

/** A run of consecutive requests; the arrays are filled anew for every batch. */
export interface RequestBatch {
  /** Number of requests in the batch, at most the length of the arrays. */
  length: number;
  /** Time of each request; the unit is the workload's, never decreasing. */
  readonly times: Float64Array;
  /** Node index of the receiver of each request. */
  readonly receivers: Int32Array;
  /** Number of the content of each request. */
  readonly contents: Int32Array;
}

/** A stream of requests over a catalogue. */
export interface Workload {
  readonly contents: ContentCatalogue;
  /** Number of leading requests that fill the caches and are not measured. */
  readonly nWarmup: number;
  /** Number of requests measured after the warm-up. */
  readonly nMeasured: number;
  /**
   * The requests, `nWarmup + nMeasured` in all; each call starts anew and gives the same ones.
   * The same batch object may be yielded again and again.
   */
  batches(): Iterable<RequestBatch> | AsyncIterable<RequestBatch>;
}

/** Consecutive requests of a recording; filled anew for every batch. */
export interface TracedRequests {
  /** Number of requests in the batch. */
  readonly length: number;
  /** Name of the content of each request; may be longer than the batch. */
  readonly contents: readonly string[];
  /** Time of each request in seconds; NaN, or no array, where the recording doesn't say. */
  readonly times?: Float64Array;
  /** Size of each content in bytes; NaN, or no array, where the recording doesn't say. */
  readonly sizes?: Float64Array;
  /** Name of the receiver of each request; empty, or no array, where the recording doesn't say. */
  readonly receivers?: readonly string[];
  /** Line of each request in its file, or its number in a binary one, from 1; for messages. */
  readonly lines?: Float64Array;
}

/** A registered way of generating requests. */
export interface WorkloadFactory<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /**
   * Prepares a workload for the receivers of a topology.
   * @throws InputError where the parameters or the files they name are unusable.
   */
  create(
    topology: Topology,
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): Workload | Promise<Workload>;
  /**
   * Where the requests are those of a recording: streams all of them in one pass, in constant
   * memory, for what needs neither a network nor a catalogue.
   * @throws InputError where the parameters or the files they name are unusable.
   */
  readTrace?(
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): AsyncIterable<TracedRequests>;
}
