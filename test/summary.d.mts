interface Suite {
  readonly status: string;
  readonly assertionResults: readonly object[];
}

export declare const summarise: (
  results: { readonly testResults: readonly Suite[] },
  versions?: Readonly<Record<string, string>>,
) => { readonly passed: number; readonly failed: number; readonly engines: readonly string[] };
