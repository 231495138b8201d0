/**
 * Sigma makes its own programs ready beside ours, and without a graphics card each of them costs as much time as the
 * first picture itself. Under their names it is given this one, which draws nothing.
 */
export class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;

  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
