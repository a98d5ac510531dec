import type { ComponentName } from './component-name.js';
import type { PluginKind } from './plugin-kind.js';

/** Everything that is decided about a package before it is written. */
export interface PluginPlan {
  readonly kind: PluginKind;
  readonly name: ComponentName;
  /** Name of the package. */
  readonly package: string;
  /** Folder of the package, an absolute path. */
  readonly directory: string;
  readonly description: string;
  /** Who holds the copyright. */
  readonly author: string;
  /** Address of the repository, where there is one yet. */
  readonly repository?: string;
}
