import type { timeEn } from "./time-en.ts";

export const timeFr: Readonly<Record<keyof typeof timeEn, string>> = {
  "time.play": "Dérouler le temps",
  "time.pause": "Arrêter le déroulement",
  "time.next": "Un pas en avant",
  "time.previous": "Un pas en arrière",
  "time.how": "Comment le temps se déroule",
  "time.step": "Pas",
  "time.step.day": "un jour",
  "time.step.week": "une semaine",
  "time.step.month": "un mois",
  "time.step.quarter": "un trimestre",
  "time.step.year": "une année",
  "time.keeps": "Garde",
  "time.keeps.step": "le pas seul",
  "time.keeps.period": "la largeur de la période",
  "time.keeps.all": "tout ce qui précède",
  "time.speed": "Vitesse",
  "time.speed.slow": "lente",
  "time.speed.normal": "normale",
  "time.speed.fast": "rapide",
};
