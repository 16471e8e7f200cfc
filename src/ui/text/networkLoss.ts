import { networkLoss } from './en/network-loss'
import { spoken } from './text'

/** What is said of losses in the network; loaded with their panel and their list. */
export const networkLossWords = spoken({ en: networkLoss })
