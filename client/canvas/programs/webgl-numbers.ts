/** WebGL's own numbers: its classes cannot be asked where there is no browser. */
export const FLOAT = 0x1406;
export const UNSIGNED_BYTE = 0x1401;
export const TRIANGLES = 4;
export const TRIANGLE_STRIP = 5;
