/** Tags of the structures inside values, Bolt 5.x (date-times in UTC). */
export const NODE = 0x4e;
export const RELATIONSHIP = 0x52;
export const UNBOUND_RELATIONSHIP = 0x72;
export const PATH = 0x50;
export const DATE = 0x44;
export const TIME = 0x54;
export const LOCAL_TIME = 0x74;
export const DATE_TIME = 0x49;
export const DATE_TIME_ZONE_ID = 0x69;
export const LOCAL_DATE_TIME = 0x64;
export const DURATION = 0x45;
export const POINT_2D = 0x58;
export const POINT_3D = 0x59;
