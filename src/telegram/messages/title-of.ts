/** A screen's title, with the place that it is of where that is not here: `Pengaturan · Kabar Tangerang`. */
export function titleOf(screen: string, place: string | undefined): string {
  return place === undefined ? screen : `${screen} · ${place}`;
}
