import type { Text } from '#base'
import type { Reason } from './faults'

const one = (count: number, single: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? single : many}`

/** What the shelf says by itself. */
export const shelfText = {
  faults: {
    full: {
      en: 'The browser’s storage is full, so changes are no longer kept on this computer. Save the facility to a file, or remove facilities from the list.',
    },
    absent: {
      en: 'This browser keeps nothing on this computer: perhaps the window is private, or storage is switched off. Save the facility to a file before you close it.',
    },
    newer: {
      en: 'A newer version of Gridhall runs in another window and has taken over the storage, so changes made here are no longer kept. Save the facility to a file, then reload this window.',
    },
    broken: {
      en: 'Changes could not be kept on this computer. They are tried again; save the facility to a file to be sure.',
    },
  } satisfies Record<Reason, Text>,
  blocked: {
    en: 'An older version of Gridhall in another window holds the storage. Close that window; until then nothing is kept.',
  },
  keptAgain: { en: 'Changes are kept on this computer again.' },
  forked: {
    en: 'This facility was changed in another window. Your changes here are kept beside it, as a facility of their own.',
  },
  elsewhere: (name: string): Text => ({
    en: `“${name}” is open in another window. This is a copy: changes here do not reach the other.`,
  }),
  busy: (name: string): Text => ({
    en: `“${name}” is open in another window. Close it there first.`,
  }),
  gone: { en: 'It is no longer on this computer.' },
  unreadable: (problem: string): Text => ({
    en: `What is kept of it cannot be read. ${problem}`,
  }),
  versionGone: { en: 'This version is no longer on this computer.' },
  versionNotKept: {
    full: {
      en: 'The version could not be kept: the browser’s storage is full. Remove versions or facilities, or save the facility to a file.',
    },
    other: {
      en: 'The version could not be kept on this computer. The facility itself is unchanged; save it to a file to be sure.',
    },
  },
  lostEdits: (name: string, count: number): Text => ({
    en: `“${name}” came back without its last ${one(count, 'change', 'changes')}: what was written of them is damaged.`,
  }),
  lostRows: (name: string, count: number): Text => ({
    en: `“${name}” came back without ${one(count, 'record', 'records')} whose values no facility can hold.`,
  }),
  notReopened: (name: string, problem: string): Text => ({
    en: `“${name}” was not reopened. ${problem}`,
  }),
  notResumed: (name: string): Text => ({
    en: `“${name}” was not reopened by itself, because the last attempts did not finish. It is still in the list.`,
  }),
  copyOf: (name: string): Text => ({ en: `${name} (copy)` }),
} as const
