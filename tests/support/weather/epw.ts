/** One hour of a made-up weather file, as its columns hold it. */
export interface EpwHour {
  readonly dryBulb?: number | string
  readonly dewPoint?: number | string
  readonly humidity?: number | string
  readonly pressure?: number | string
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface EpwOptions {
  readonly leap?: boolean
  readonly location?: string
  readonly newline?: string
}

const row = (stamp: readonly number[], hour: EpwHour): string => {
  const { dryBulb = 10, dewPoint = 99.9, humidity = 50, pressure = 101_325 } = hour
  const rest = '0,0,314,0,0,0,0,0,0,0,154,0.00,10,10,2816.0,61,0,919999999,11,0.0850,3,88'
  return [...stamp, 0, '?9?9?9?9', dryBulb, dewPoint, humidity, pressure, rest].join(',')
}

/** The lines of a weather year in which each hour is what `at` answers for its number (0 …). */
export const epwLines = (at: (hour: number) => EpwHour, options: EpwOptions = {}): string[] => {
  const days = monthDays.map((count, month) => (options.leap && month === 1 ? 29 : count))
  const lines = [
    options.location ?? 'LOCATION,Testville,TS,XXX,SRC-TMYx,123456,40.00,-75.50,-5.0,100.0',
    'DESIGN CONDITIONS,0',
    'TYPICAL/EXTREME PERIODS,0',
    'GROUND TEMPERATURES,0',
    'HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0',
    'COMMENTS 1,"Made up, for tests"',
    'COMMENTS 2,',
    'DATA PERIODS,1,1,Data,Sunday,1/ 1,12/31',
  ]
  let hour = 0
  days.forEach((count, month) => {
    for (let day = 1; day <= count; day++) {
      for (let end = 1; end <= 24; end++) {
        lines.push(row([2001, month + 1, day, end], at(hour)))
        hour += 1
      }
    }
  })
  return lines
}

/** The bytes of such a year. */
export const epwBytes = (at: (hour: number) => EpwHour, options: EpwOptions = {}): Uint8Array =>
  new TextEncoder().encode(`${epwLines(at, options).join(options.newline ?? '\r\n')}\r\n`)
