export const containerCount = 8
/** 308 miners on switches of 48 ports, six of which have one uplink, to the seventh. */
export const switchesPerContainer = 7

/** Where the nth container stands, and its dry cooler. */
export const containerX = (n: number): number => (n - 1) * 7
