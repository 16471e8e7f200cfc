import { networkPlan } from './en/network-plan'
import { spoken } from './text'

/** What the panel that plans networks says. */
export const networkPlanWords = spoken({ en: networkPlan })
