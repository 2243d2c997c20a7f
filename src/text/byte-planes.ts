/**
 * 16-bit numbers as all their low bytes followed by all their high bytes. High bytes repeat far more than low ones,
 * so gzip packs them better apart; and bytes need no alignment inside a file.
 */
export function splitPlanes(numbers: Uint16Array | Int16Array): Uint8Array {
  const count = numbers.length;
  const planes = new Uint8Array(2 * count);
  numbers.forEach((number, index) => {
    planes[index] = number & 0xff;
    planes[count + index] = (number >> 8) & 0xff;
  });
  return planes;
}

export function joinPlanesUnsigned(planes: Uint8Array): Uint16Array {
  return joinInto(new Uint16Array(planes.length >> 1), planes);
}

export function joinPlanesSigned(planes: Uint8Array): Int16Array {
  return joinInto(new Int16Array(planes.length >> 1), planes);
}

function joinInto<T extends Uint16Array | Int16Array>(numbers: T, planes: Uint8Array): T {
  const count = numbers.length;
  for (let index = 0; index < count; index++) numbers[index] = planes[index]! | (planes[count + index]! << 8);
  return numbers;
}
