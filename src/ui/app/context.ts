import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Workspace, WorkspaceState } from '#workspace'
import type { App } from './app'
import type { ChromeState } from './chrome'

export const AppContext = createContext<App | undefined>(undefined)
export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

const within = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('A component stands outside the app that it belongs to')
  return value
}

export const useApp = (): App => within(use(AppContext))
export const useWorkspace = (): Workspace => within(use(WorkspaceContext))

/** Reads a part of the workspace; the component renders again only when that part changes. */
export const useWorkspaceState = <T>(select: (state: WorkspaceState) => T): T =>
  useStore(useWorkspace().store, select)

/** Reads a part of the screen's state. */
export const useChrome = <T>(select: (state: ChromeState) => T): T =>
  useStore(useApp().chrome, select)
