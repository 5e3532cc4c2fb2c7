import packageJson from '../../../package.json' with { type: 'json' };

/** What reports and `--version` call us. */
export const APPLICATION = { name: packageJson.productName, version: packageJson.version } as const;
