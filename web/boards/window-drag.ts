const windowType = 'application/x-halltide-window';

/** Marks a drag as one of a window. */
export function carryWindow(transfer: DataTransfer, windowId: string): void {
  transfer.setData(windowType, windowId);
  transfer.effectAllowed = 'move';
}

export const carriesWindow = (transfer: DataTransfer): boolean => transfer.types.includes(windowType);

export function windowCarried(transfer: DataTransfer): string | null {
  return transfer.getData(windowType) || null;
}
