import { cards as panels } from './help-panels'
import { cards as tools } from './help-tools'

/** Help with pictures. */
export const help = {
  title: 'Help',
  about: 'Every tool and view in a line or two, with its keys.',
  search: 'Search help',
  list: 'Tools and views',
  none: 'Nothing fits. Try another word, such as row, aisle or breaker.',
  take: 'Take it up',
  open: 'Show it',
  notNow: 'Not possible just now: it needs something selected or open.',
  all: 'All help',
  close: 'Close the help',
  groups: {
    tools: 'Tools',
    draft: 'Draft and arrange',
    look: 'Ways to look',
    ask: 'Ask and decide',
    panels: 'Panels',
  },
  cards: { ...tools, ...panels },
} as const
