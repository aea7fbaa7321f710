export const condition = {};
