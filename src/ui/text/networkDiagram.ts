import { networkDiagram } from './en/network-diagram'
import { spoken } from './text'

/** What the diagram of the network says; loaded with it. */
export const networkWords = spoken({ en: networkDiagram })
