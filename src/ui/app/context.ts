import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ToolRunner } from '#tools'
import type { AirControl, Workspace, WorkspaceState } from '#workspace'
import type { App } from './app'
import type { ChromeState } from './chrome'
import type { Editing } from './editing'
import type { Opened } from './opened'

export const AppContext = createContext<App | undefined>(undefined)
export const OpenedContext = createContext<Opened | undefined>(undefined)

const within = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('A component stands outside the app that it belongs to')
  return value
}

export const useApp = (): App => within(use(AppContext))
export const useOpened = (): Opened => within(use(OpenedContext))
export const useWorkspace = (): Workspace => within(use(OpenedContext)).workspace
export const useEditing = (): Editing => within(use(OpenedContext)).editing
export const useAir = (): AirControl => within(use(OpenedContext)).air
export const useRunner = (): ToolRunner => within(use(OpenedContext)).runner

/** Reads a part of the workspace; the component renders again only when that part changes. */
export const useWorkspaceState = <T>(select: (state: WorkspaceState) => T): T =>
  useStore(useWorkspace().store, select)

/** Reads a part of the screen's state. */
export const useChrome = <T>(select: (state: ChromeState) => T): T =>
  useStore(useApp().chrome, select)
