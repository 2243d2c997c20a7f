/** A city in the names of its settings: `LINE_FUCHU_TOKYO_…` of `fuchu-tokyo`. A setting's name takes no hyphen, and an id no underscore. */
export const settingsNameOf = (cityId: string): string => cityId.toUpperCase().replaceAll("-", "_");

export const cityIdOf = (settingsName: string): string => settingsName.toLowerCase().replaceAll("_", "-");
