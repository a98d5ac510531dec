import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { Topology } from './topology.js';
import type { ContentCatalogue } from './workload.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/**
 * Where contents are permanently stored: for each content the position of its source in
 * `topology.sources()`. Two bytes a content keep a catalogue of 10^8 contents in 200 MB.
 */
export type SourceAssignment = Uint16Array;

/** Marks a content that no source holds in a {@link SourceAssignment}. */
export const NO_SOURCE = 0xffff;

/** A registered way of assigning contents to sources. */
export interface ContentPlacement<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /**
   * Assigns each content of the catalogue to a source.
   * @returns An array as long as the catalogue.
   */
  place(
    topology: Topology,
    contents: ContentCatalogue,
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): SourceAssignment | Promise<SourceAssignment>;
}
