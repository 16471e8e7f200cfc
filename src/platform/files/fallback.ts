/** Lets the user pick a file by an input; undefined when they change their mind. */
export const pickByInput = (accept: string): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

/** Hands bytes to the user as a download. */
export const download = (name: string, bytes: Uint8Array<ArrayBuffer>): void =>
  downloadBlob(name, new Blob([bytes], { type: 'application/json' }))

/** Hands a blob to the user as a download. */
export const downloadBlob = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
