/** workerd refuses an unbound fetch. */
export const fetchFrom: typeof fetch = (input, init) => fetch(input, init);
