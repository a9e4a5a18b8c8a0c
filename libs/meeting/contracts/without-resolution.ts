interface Numbered {
  readonly resolutionId: string;
  readonly number: number;
}

/** What is left when a resolution is withdrawn: those behind it move up, for what is issued has no gap. */
export const withoutResolution = <Resolution extends Numbered>(
  resolutions: readonly Resolution[],
  resolutionId: string,
): readonly Resolution[] => {
  const at = resolutions.findIndex((one) => one.resolutionId === resolutionId);
  if (at < 0) return resolutions;
  return resolutions.toSpliced(at, 1).map((one, index) => (index < at ? one : { ...one, number: one.number - 1 }));
};
