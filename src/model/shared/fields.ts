import { choice, type Field, flag, note, quantity } from '../define'

/** Fields that many kinds share, so that a quantity has one name, label and range everywhere. */

export const loadKw = quantity('Load', 'kW', 0, 1e6)
export const ratingKw = quantity('Rating', 'kW', 0, 1e6)
export const ratingKva = quantity('Rating', 'kVA', 0, 1e6)
const ratingA = quantity('Rated current', 'A', 0, 100_000)
export const voltageV = quantity('Voltage', 'V', 12, 1e6)
export const efficiency = quantity('Efficiency', 'ratio', 0, 1)
export const airflowM3PerH = quantity('Airflow', 'm3/h', 0, 1e7)
export const coolantLPerMin = quantity('Coolant flow', 'L/min', 0, 1e6)
export const liquidFraction = quantity('Heat share into liquid', 'ratio', 0, 1)
export const fanKw = quantity('Fan power', 'kW', 0, 10_000)

/**
 * How many phases something takes, and which of them where it takes one: line to neutral (L1) or
 * between two lines (L12). A connection may state another phase in its own values. Three-phase and
 * balanced unless somebody says otherwise.
 */
export const phases = {
  phases: quantity('Phases', 'count', 1, 3, 3),
  phase: choice('Phase that feeds it', ['L1', 'L2', 'L3', 'L12', 'L23', 'L31']),
} satisfies Record<string, Field>

/** A current rating with what turns it into power. */
export const currentRating = { ratingA, voltageV, ...phases } satisfies Record<string, Field>

/** What a rectifier takes from its supply, whatever hangs on its other side. */
export const inputPowerFactor = quantity('Power factor at its input', 'ratio', 0.1, 1)

/** How a load takes its power. A power factor that nobody stated is that of the assumptions. */
export const taking = {
  voltageV,
  ...phases,
  powerFactor: quantity('Power factor', 'ratio', 0.1, 1),
} satisfies Record<string, Field>

/** Cords of a load, and how many of them must be live. */
export const cords = {
  cords: quantity('Cords', 'count', 0, 100),
  cordsNeeded: quantity('Cords needed', 'count', 0, 100),
  ...taking,
} satisfies Record<string, Field>

/** Efficiency at parts of the rating, as data sheets print it; it wins over a single figure. */
export const efficiencyCurve = {
  efficiency,
  efficiency25: { ...efficiency, label: { en: 'Efficiency at 25 % load' } },
  efficiency50: { ...efficiency, label: { en: 'Efficiency at 50 % load' } },
  efficiency75: { ...efficiency, label: { en: 'Efficiency at 75 % load' } },
  efficiency100: { ...efficiency, label: { en: 'Efficiency at 100 % load' } },
} satisfies Record<string, Field>

/** Losses as a transformer has them: iron at every load, copper with its square. */
export const lossCurve = {
  noLoadLossKw: quantity('No-load loss', 'kW', 0, 10_000),
  loadLossKw: quantity('Load loss at rating', 'kW', 0, 10_000),
} satisfies Record<string, Field>

/** Which windings a transformer has: a delta spreads a load of one phase over two lines. */
export const windings = choice('Windings', ['delta-wye', 'wye-wye'], 'delta-wye')

/** How far beyond its rating something may go, and for how long. */
export const overloadCurve = {
  overloadContinuousRatio: quantity('Load that it carries without end', 'ratio', 1, 20),
  overload10MinRatio: quantity('Load that it carries for 10 minutes', 'ratio', 1, 20),
  overload1MinRatio: quantity('Load that it carries for 1 minute', 'ratio', 1, 20),
} satisfies Record<string, Field>

/** At which air, or coolant or bath of what has no air, a load slows down or stops by itself. */
export const heatAnswer = {
  throttleC: quantity('Intake at which it throttles', 'C', -60, 150),
  tripC: quantity('Intake at which it stops', 'C', -60, 150),
} satisfies Record<string, Field>

/** Air that a load draws, and how warm it may be: as a figure, or by its class of ASHRAE TC9.9. */
export const intake = {
  airflowM3PerH,
  airInletMaxC: quantity('Highest air inlet', 'C', -60, 100),
  airClass: choice('Air class', ['A1', 'A2', 'A3', 'A4', 'H1']),
  heatCapacityKjPerK: quantity('Heat capacity of the whole', 'kJ/K', 0, 100_000),
  ...heatAnswer,
} satisfies Record<string, Field>

/** The pipe pair that joins a liquid port to its loop, where the connection does not say it itself. */
export const piping = {
  pipeLengthM: quantity('Pipe to its loop, one way', 'm', 0, 10_000),
  pipeInnerDiameterM: quantity('Inner diameter of that pipe', 'm', 0.001, 5),
} satisfies Record<string, Field>

/** From power that is back to cooling that is back. */
export const restartS = quantity(
  'Time until it cools again after its power is back',
  's',
  0,
  86_400,
)

export const coolantDropKpa = quantity('Coolant pressure drop at that flow', 'kPa', 0, 5000)
export const fluidL = quantity('Fluid', 'L', 0, 1e6)

/** What flows in a bath or a pipe that holds a dielectric. */
export const dielectric = {
  dielectric: choice('Dielectric', ['shell-s5x', 'castrol-dc15']),
  heatCapacityKjPerKgK: quantity('Heat capacity of the dielectric', 'kJ/kgK', 0.5, 5),
} satisfies Record<string, Field>

/** Flow against head at full speed, as published: `1200 248, 1800 200` in L/min and kPa. */
export const pumpCurve = note('Pump curve, L/min and kPa')

/** Coolant that a load takes, and how warm it may be. */
export const coolant = {
  liquidFraction,
  coolantLPerMin,
  coolantSupplyMaxC: quantity('Highest coolant supply', 'C', -60, 150),
  coolantThrottleC: quantity('Coolant supply at which it throttles', 'C', -60, 150),
  coolantTripC: quantity('Coolant supply at which it stops', 'C', -60, 150),
  coolantReturnC: quantity('Coolant return that it holds', 'C', -60, 150),
  coolantTable: note('Coolant supply °C, flow L/min and drop kPa, as published'),
  coolantTableKw: quantity('Heat into coolant of that table', 'kW', 0, 10_000),
  coolantDropKpa,
  coolantDropExponent: quantity('Exponent of that drop over flow', 'factor', 1, 2.5),
  coolantPressureMaxKpa: quantity('Highest coolant pressure', 'kPa', 0, 10_000),
  fluidL,
  ...piping,
} satisfies Record<string, Field>

/** Whether a leak here raises an alarm. */
export const leakDetection = flag('Leak detection')

/** Whether chemistry and wetted materials of the coolant were agreed with who makes the racks. */
export const coolantAgreed = flag('Coolant chemistry and wetted materials agreed')

/** Airflow of fans against static pressure, as published: `52669 0, 25485 374` in m³/h and Pa. */
export const fanCurve = {
  fanCurve: note('Fan curve, m³/h and Pa'),
  staticPa: quantity('Static pressure that the fans work against', 'Pa', 0, 5000),
} satisfies Record<string, Field>

/** Ratings of a unit that cools air with water. */
export const airCooler = {
  netSensibleKw: quantity('Net sensible capacity', 'kW', 0, 100_000),
  grossKw: quantity('Gross capacity', 'kW', 0, 100_000),
  fanKw,
  airflowM3PerH,
  waterInC: quantity('Water in', 'C', -60, 150),
  waterOutC: quantity('Water out', 'C', -60, 150),
  waterLPerMin: quantity('Water flow', 'L/min', 0, 1e6),
  coolantDropKpa,
  fluidL,
  ...piping,
  supplyAirC: quantity('Supply air', 'C', -60, 100),
  returnAirC: quantity('Return air at that capacity', 'C', -60, 150),
  restartS,
  ...cords,
} satisfies Record<string, Field>

/** Fans of outdoor units that slow down to what their heat asks for; else they run at full speed. */
export const fansControlled = flag('Fans run at the speed that is needed')

/** A feeder that may be switched off on demand, and how long that takes. */
export const curtailment = {
  curtailable: flag('May be curtailed'),
  shedS: quantity('Time to shed', 's', 0, 86_400),
} satisfies Record<string, Field>

/** Published performance that a chiller follows away from its rating: rows of the standards. */
export const chillerCurve = choice('Published performance curve', [
  'carrier-30xa220',
  'carrier-30rb360',
  'mcquay-wsc-471',
  'york-yt-563',
])

/** How a miner or its container is cooled. */
export const minerCooling = choice('Cooling', ['air', 'hydro', 'immersion'])

export const hashrateThPerS = quantity('Hashrate', 'TH/s', 0, 1e9)
export const ambientMaxC = quantity('Highest ambient', 'C', -60, 100)
export const miners = quantity('Miners', 'count', 0, 1e6)

/** How long something that moves by itself leaves what hangs below it without power. */
export const transferMs = quantity('Transfer time', 'ms', 0, 600_000)

/** Where a switch or tie stands, and who moves it. */
export const operation = choice('Operation', ['automatic', 'manual'], 'automatic')
export const normally = (state: 'open' | 'closed') => choice('Normally', ['closed', 'open'], state)
