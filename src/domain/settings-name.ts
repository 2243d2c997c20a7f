/** A city in the names of its settings: `LINE_FUCHU_TOKYO_…` of `fuchu-tokyo`. A setting's name takes no hyphen, and an id no underscore. */
export const settingsNameOf = (cityId: string): string => cityId.toUpperCase().replaceAll("-", "_");

export const cityIdOf = (settingsName: string): string => settingsName.toLowerCase().replaceAll("_", "-");

/** A city's own settings, as the list in `src/operations/README.md` has them: what stands around its name. */
const OF_A_CITY =
  /^(?:LINE_(.+?)_(?:CHANNEL_SECRET(?:_PREVIOUS(?:_UNTIL)?)?|CHANNEL_ACCESS_TOKEN|CHANNEL_ID|BASIC_ID|BOT_USER_ID)|SLACK_(.+?)_(?:SIGNING_SECRET(?:_PREVIOUS(?:_UNTIL)?)?|BOT_TOKEN)|STAFF_(.+))$/;

/** The city that a setting is of, as its name has it; undefined: of none. */
export const cityOfSetting = (setting: string): string | undefined => OF_A_CITY.exec(setting)?.slice(1).find(Boolean);
