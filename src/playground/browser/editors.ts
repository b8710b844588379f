/** Filled in with the editors' page. */
export function startEditors(): void {}
