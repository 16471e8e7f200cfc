import type { Unit } from '#base'
import type {
  ScheduledCooler,
  ScheduledLoad,
  ScheduledLoop,
  ScheduledRoom,
  ScheduledUnit,
  Total,
} from '#engines'
import type { Cell, GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { words } from '../text/text'
import type { CoolingLine } from './lines'

const { columns, columnHelp, limits } = words.cooling

type Named = keyof typeof columns
type More<F> = Partial<Pick<GridColumn<CoolingLine<F>>, 'alarmAbove' | 'alarmBelow' | 'isSummed'>>

const named = namedColumns(columns, columnHelp)

const names = <F>(
  id: Named,
  widthPx: number,
  value: (line: CoolingLine<F>) => Cell,
): GridColumn<CoolingLine<F>> => named(id, widthPx, value)

const figure = <F>(
  id: Named,
  unit: Unit,
  widthPx: number,
  value: (figures: F) => Cell,
  more: More<F> = {},
): GridColumn<CoolingLine<F>> => named(id, widthPx, ({ figures }) => value(figures), unit, more)

/** A sum of which some part is not known is no figure to add or to compare with. */
const whole = (total: Total | undefined): Cell =>
  total === undefined || total.unknownCount > 0 ? undefined : total.value

const summed = { isSummed: true }
const share = { alarmAbove: 1 }

/** Air coolers: what each takes, with how much air and water. */
export const coolerColumns: readonly GridColumn<CoolingLine<ScheduledCooler>>[] = [
  names('tag', 130, ({ name }) => name),
  names('kind', 140, ({ what }) => what),
  names('room', 120, ({ place }) => place),
  figure('netSensibleKw', 'kW', 132, ({ netSensibleKw }) => netSensibleKw, summed),
  figure('dutyKw', 'kW', 94, ({ dutyKw }) => dutyKw, summed),
  figure('utilisation', 'ratio', 94, ({ utilisation }) => utilisation, share),
  figure('airflowM3PerH', 'm3/h', 112, ({ airflowM3PerH }) => airflowM3PerH, summed),
  figure('supplyAirC', 'C', 104, ({ supplyAirC }) => supplyAirC),
  figure('returnAirC', 'C', 104, ({ returnAirC }) => returnAirC),
  figure('waterInC', 'C', 96, ({ waterInC }) => waterInC),
  figure('waterOutC', 'C', 100, ({ waterOutC }) => waterOutC),
  figure('flowLPerMin', 'L/min', 98, ({ flowLPerMin }) => flowLPerMin, summed),
  figure('fanKw', 'kW', 84, ({ fanKw }) => fanKw, summed),
]

/** Liquid loops as wholes. */
export const loopColumns: readonly GridColumn<CoolingLine<ScheduledLoop>>[] = [
  names('loop', 130, ({ name }) => name),
  names('fluid', 90, ({ what }) => what),
  figure('heatKw', 'kW', 94, ({ heatKw }) => whole(heatKw)),
  figure('capacityKw', 'kW', 104, ({ capacityKw }) => whole(capacityKw)),
  figure('oneOutKw', 'kW', 130, ({ capacityOneOutKw }) => whole(capacityOneOutKw)),
  figure('supplyC', 'C', 94, ({ supplyC }) => supplyC),
  figure('returnC', 'C', 94, ({ returnC }) => returnC),
  figure('flowDemand', 'L/min', 154, ({ flowDemandLPerMin }) => whole(flowDemandLPerMin)),
  figure('flowCapacity', 'L/min', 150, ({ flowCapacityLPerMin }) => whole(flowCapacityLPerMin)),
  figure('headNeeded', 'kPa', 134, ({ requiredHeadKpa }) => whole(requiredHeadKpa)),
  figure('headThere', 'kPa', 116, ({ availableHeadKpa }) => whole(availableHeadKpa)),
  figure('marginKpa', 'kPa', 104, ({ worstMarginKpa }) => worstMarginKpa, { alarmBelow: 0 }),
  figure('volumeL', 'L', 90, ({ volumeL }) => whole(volumeL)),
  figure('rideThroughS', 's', 130, ({ rideThroughS }) => rideThroughS?.seconds),
  figure('makeupLPerH', 'L/h', 110, ({ makeupLPerH }) => whole(makeupLPerH), summed),
]

/** Exchangers and outdoor units, each in its loop. */
export const unitColumns: readonly GridColumn<CoolingLine<ScheduledUnit>>[] = [
  names('tag', 130, ({ name }) => name),
  names('kind', 156, ({ what }) => what),
  names('loop', 120, ({ place }) => place),
  figure('dutyKw', 'kW', 94, ({ dutyKw }) => dutyKw),
  figure('ratedKw', 'kW', 94, ({ ratedKw }) => ratedKw),
  figure('realCapacityKw', 'kW', 142, ({ capacityKw }) => capacityKw),
  figure('utilisation', 'ratio', 94, ({ utilisation }) => utilisation, share),
  figure('ratedApproachK', 'K', 136, ({ ratedApproachK }) => ratedApproachK),
  figure('approachK', 'K', 104, ({ approachK }) => approachK),
  figure('flowLPerMin', 'L/min', 98, ({ flowLPerMin }) => flowLPerMin),
  figure('flowCapacity', 'L/min', 150, ({ flowCapacityLPerMin }) => flowCapacityLPerMin),
  names('limitedBy', 100, ({ figures }) => limits[figures.limitedBy]),
  figure('drawKw', 'kW', 90, ({ drawKw }) => drawKw, summed),
]

/** The air of each room; what is open to the site's air is cooled by it. */
const indoors =
  (value: (room: ScheduledRoom) => Cell) =>
  (room: ScheduledRoom): Cell =>
    room.open ? null : value(room)

export const roomColumns: readonly GridColumn<CoolingLine<ScheduledRoom>>[] = [
  names('room', 150, ({ name }) => name),
  figure('airHeatKw', 'kW', 126, ({ airHeatKw }) => whole(airHeatKw), summed),
  figure(
    'capacityKw',
    'kW',
    104,
    indoors(({ capacityKw }) => whole(capacityKw)),
  ),
  figure(
    'oneOutKw',
    'kW',
    130,
    indoors(({ capacityOneOutKw }) => whole(capacityOneOutKw)),
  ),
  figure(
    'airSupply',
    'm3/h',
    140,
    indoors(({ airSupplyM3PerH }) => whole(airSupplyM3PerH)),
  ),
  figure('airDemand', 'm3/h', 140, ({ airDemandM3PerH }) => whole(airDemandM3PerH)),
  figure(
    'airRatio',
    'factor',
    100,
    indoors(({ airSupplyRatio }) => airSupplyRatio),
  ),
  figure('heatKwPerM2', 'kW/m2', 124, ({ heatKwPerM2 }) => heatKwPerM2),
  figure('supplyAirC', 'C', 104, ({ supplyAirC }) => supplyAirC),
  figure(
    'returnAirC',
    'C',
    104,
    indoors(({ returnAirC }) => returnAirC),
  ),
  figure(
    'rideThroughS',
    's',
    130,
    indoors(({ rideThroughS }) => rideThroughS?.seconds),
  ),
  figure(
    'dewPointC',
    'C',
    96,
    indoors(({ dewPointC }) => dewPointC),
  ),
]

const breathing =
  (value: (load: ScheduledLoad) => Cell) =>
  (load: ScheduledLoad): Cell =>
    load.airKw === 0 ? null : value(load)

const wet =
  (value: (load: ScheduledLoad) => Cell) =>
  (load: ScheduledLoad): Cell =>
    load.liquidKw === 0 && load.dielectricKw === 0 ? null : value(load)

/** Racks, tanks, miners and containers: what is to be cooled. */
export const loadColumns: readonly GridColumn<CoolingLine<ScheduledLoad>>[] = [
  names('tag', 130, ({ name }) => name),
  names('kind', 130, ({ what }) => what),
  names('room', 120, ({ place }) => place),
  figure('heatKw', 'kW', 94, ({ heatKw }) => heatKw, summed),
  figure('airKw', 'kW', 104, ({ airKw }) => airKw, summed),
  figure('liquidKw', 'kW', 122, ({ liquidKw }) => liquidKw, summed),
  figure('dielectricKw', 'kW', 150, ({ dielectricKw }) => dielectricKw, summed),
  figure(
    'airflowM3PerH',
    'm3/h',
    112,
    breathing(({ airflowM3PerH }) => airflowM3PerH),
  ),
  figure(
    'intakeC',
    'C',
    90,
    breathing(({ intakeC }) => intakeC),
  ),
  figure(
    'worstIntakeC',
    'C',
    130,
    breathing(({ worstIntakeC }) => worstIntakeC),
  ),
  figure(
    'intakeMaxC',
    'C',
    98,
    breathing(({ intakeMaxC }) => intakeMaxC),
  ),
  figure(
    'flowLPerMin',
    'L/min',
    98,
    wet(({ flowLPerMin }) => flowLPerMin),
    summed,
  ),
  figure(
    'supplyC',
    'C',
    94,
    wet(({ coolantSupplyC }) => coolantSupplyC),
  ),
  figure(
    'returnC',
    'C',
    94,
    wet(({ coolantReturnC }) => coolantReturnC),
  ),
  figure(
    'dropKpa',
    'kPa',
    92,
    wet(({ dropKpa }) => dropKpa),
  ),
  figure(
    'marginKpa',
    'kPa',
    104,
    wet(({ marginKpa }) => marginKpa),
    { alarmBelow: 0 },
  ),
]
