const windowType = 'application/x-halltide-window';

/** Marks a drag as one of a window. A whole row under the pointer would hide what it is held over: `shown` goes with it alone. */
export function carryWindow(transfer: DataTransfer, windowId: string, shown: Element | null): void {
  transfer.setData(windowType, windowId);
  transfer.effectAllowed = 'move';
  if (shown) transfer.setDragImage(shown, 0, 0);
}

export const carriesWindow = (transfer: DataTransfer): boolean => transfer.types.includes(windowType);

export function windowCarried(transfer: DataTransfer): string | null {
  return transfer.getData(windowType) || null;
}
