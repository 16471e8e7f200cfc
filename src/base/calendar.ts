/** Days of the months, January first. */
export const monthDays = (isLeap: boolean): readonly number[] => [
  31,
  isLeap ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
]
