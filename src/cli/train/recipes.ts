import { edgeRecipes } from "../../learning/bcedge/recipes.ts";
import { fangRecipe } from "../../learning/fang/recipe.ts";
import type { Recipe } from "../../learning/recipe.ts";

/** How every shipped policy is made. A new one is a recipe in `learning/` and a line here. */
export const recipes: readonly Recipe[] = [fangRecipe, ...edgeRecipes];
