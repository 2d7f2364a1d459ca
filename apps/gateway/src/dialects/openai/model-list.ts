import type { AllowedModel } from "../model-list";

export function modelList(models: readonly AllowedModel[]): object {
  return { object: "list", data: models.map(oneModel) };
}

export function oneModel({ id, created, ownedBy, upstream }: AllowedModel): object {
  return { id, object: "model", created: created ?? 0, owned_by: ownedBy ?? upstream };
}
