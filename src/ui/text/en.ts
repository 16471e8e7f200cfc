import { air } from './en/air'
import { assumptions } from './en/assumptions'
import { catalog } from './en/catalog'
import { commands } from './en/commands'
import { common } from './en/common'
import { cooling } from './en/cooling'
import { coolingPlan } from './en/cooling-plan'
import { diagram } from './en/diagram'
import { findings } from './en/findings'
import { inspector } from './en/inspector'
import { loops } from './en/loops'
import { outline } from './en/outline'
import { planning } from './en/planning'
import { power } from './en/power'
import { schedule } from './en/schedule'
import { start } from './en/start'
import { status } from './en/status'
import { survives } from './en/survives'
import { table } from './en/table'
import { tooling } from './en/tooling'
import { top } from './en/top'
import { year } from './en/year'

/** English. */
export const en = {
  air,
  assumptions,
  catalog,
  commands,
  common,
  cooling,
  diagram,
  findings,
  inspector,
  loops,
  outline,
  planning,
  coolingPlan,
  power,
  schedule,
  start,
  status,
  survives,
  table,
  tooling,
  top,
  year,
} as const
