/** "≤ 0.20": what rests on an inferred leg is known up to its figure, not by it. */
export const boundedFigure = (figure: string, isInferred: boolean): string =>
  isInferred ? `≤\u00a0${figure}` : figure;
