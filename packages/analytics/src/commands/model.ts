import { Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  against: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'File with results of the same experiments, to show how far predictions are off',
    }),
  ),
  configOverride: Type.Array(Type.String({ minLength: 1 }), {
    default: [],
    description: 'Override a key of the configuration, as key=value with the value as in YAML',
  }),
  json: Type.Boolean({ default: false, description: 'Print JSON, with every cache and link' }),
});

/** `icarus model`. */
export const model: CommandDefinition<typeof parameters> = {
  description: 'Predict hit ratios, latency and link loads of experiments without simulating them',
  reference: {
    citation:
      'V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of caching systems, INFOCOM 2014',
    url: 'https://doi.org/10.1109/INFOCOM.2014.6848145',
  },
  parameters,
  arguments: [{ name: 'config', description: 'configuration file, as of icarus run' }],
  shortOptions: { configOverride: 'c' },
  examples: [
    'icarus model campaign.yaml',
    'icarus model campaign.yaml --against campaign.results.jsonl',
    'icarus model campaign.yaml -c workload.alpha=1.2 --json',
  ],
  async run({ arguments: { config }, options }, context) {
    const { predictCampaign } = await import('../prediction/predict-campaign.js');
    return await predictCampaign(String(config), options, context);
  },
};
