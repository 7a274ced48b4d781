/** Resolves to whether it could: the clipboard is forbidden in some frames, and absent without encryption. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
