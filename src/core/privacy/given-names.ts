/**
 * Given names common in Germany over the last hundred years, in families from many countries; our own short list. A name that is also
 * an everyday word, a month or a place of work counts only with a family name behind it.
 */
const CLEAR = `
Achim Adam Adriana Agnes Ahmed Aisha Albert Alexander Alexandra Ali Alina Amelie Amira Andrea Andreas Angela Angelika Anja Anke Anna
Anne Annegret Anneliese Annette Antje Antonia Arne Astrid Ayse Ayşe Barbara Beate Ben Benjamin Bernd Bernhard Birgit Birte Björn
Brigitte Bruno Carla Carolin Caroline Carsten Cemal Charlotte Christa Christel Christiane Christina Christine Christoph Clara Claudia
Clemens Cornelia Dagmar Daniel Daniela David Dennis Detlef Diana Dieter Dietmar Dirk Doris Dörte Edith Elena Elfriede Elias Elif
Elisabeth Elke Ella Elke Emil Emilia Emily Emma Emre Erich Erika Esther Eva Fabian Fatima Fatma Felix Ferdinand Finn Florian
Franziska Friederike Frieda Friedrich Gabriele Georg Gerd Gerda Gerhard Gertrud Gisela Gudrun Günter Günther Hakan Hanna Hannah Hannes
Hans Harald Hartmut Hasan Heike Heinrich Heinz Helena Helga Helmut Henrik Herbert Hermann Hildegard Holger Horst Hussein Ibrahim Ida
Ilse Inga Ingeborg Ingo Ingrid Irene Irina Irmgard Isabel Isabella Jakob Jana Jannik Jasmin Jens Jessica Joachim Johanna Johannes
Jonas Jonathan Jörg Josef Juliane Julian Jürgen Jutta Karin Karla Karl-Heinz Karsten Katarzyna Katharina Kathrin Katja Katrin
Kerstin Khalid Klaus Konrad Kristina Lara Larissa Laura Lea Lena Leni Leon Leonie Levin Liam Lina Linus Lisa Lotte Louisa Luca
Ludwig Luisa Lukas Lutz Magda Magdalena Malte Mandy Manfred Manuela Marc Marcel Marco Mareike Margarete Margit Margot Maria
Marianne Marina Marion Markus Marlene Marlies Marta Martha Martina Mathilda Matthias Maximilian Mehmet Melanie Michael Michaela Mila
Mohammed Mohamed Monika Moritz Murat Mustafa Nadine Nadja Natalie Nele Nicolas Nicole Niklas Nils Nina Noah Norbert Olaf Olga Oliver
Oskar Ömer Patricia Patrick Paul Paula Petra Philipp Pia Rainer Ralf Ramona Rebecca Regina Reinhard Renate Renée Ricarda Rita Robert
Rolf Ronja Rosemarie Roswitha Rudolf Rüdiger Sabine Samira Samuel Sandra Sarah Saskia Sebastian Selin Sergej Sibylle Sigrid Silke
Silvia Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen Stephanie Susanne Svenja Svetlana Sven Swetlana Tamara Tanja Tatjana
Thea Theo Theresa Thomas Thorsten Tim Timo Tobias Torben Torsten Udo Ulrich Ulrike Ursula Uta Uwe Valentina Vanessa Vera Verena
Veronika Viktor Viktoria Volker Waltraud Werner Wilhelm Wolfgang Yasmin Yusuf Yvonne Zeynep
`;

/** Given names that mean something else as well. */
const AMBIGUOUS = `
April August Christian Curt Ernst Frank Franz Gloria Grace Heide Iris Jan Jasper Jo Jo Juli Julia June Karl Kai Klara Kurt Mai Marie
Mark Martin Max Mia Mina Nora Otto Pascal Peter Rose Ruth Simon Stella Till Tom Viola Walter Will
`;

const listOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u).filter((name) => name !== ''));

/** Given names that mean nothing else. */
export const CLEAR_GIVEN_NAMES = listOf(CLEAR);
/** Given names that are everyday words as well: they count only with a family name behind them. */
export const AMBIGUOUS_GIVEN_NAMES = listOf(AMBIGUOUS);
