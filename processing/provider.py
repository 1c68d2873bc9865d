"""The Processing provider."""

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..i18n import tr
from ..version import version
from .algorithm import ICON

# By name, so that QGIS sees this package come in and takes it out again at unload.
from .algorithms import (
    accessibility,
    analyseregion,
    assignroles,
    buildflownetwork,
    citytypology,
    coexistence,
    complementarity,
    connectivity,
    connectivitychange,
    coordination,
    dominantflows,
    estimateflows,
    flowbackbone,
    flowcommunities,
    mismatches,
    organisationnetwork,
    peripheralization,
    polarization,
    relationreport,
    shiftshare,
    travelcosts,
)
from .own_algorithms import PROVIDER

ALGORITHMS = (
    accessibility.AccessibilityAlgorithm,
    analyseregion.AnalyseRegionAlgorithm,
    assignroles.AssignRolesAlgorithm,
    buildflownetwork.BuildFlowNetworkAlgorithm,
    citytypology.CityTypologyAlgorithm,
    coexistence.CoexistenceAlgorithm,
    complementarity.ComplementarityAlgorithm,
    connectivity.ConnectivityAlgorithm,
    connectivitychange.ConnectivityChangeAlgorithm,
    coordination.CoordinationAlgorithm,
    dominantflows.DominantFlowsAlgorithm,
    estimateflows.EstimateFlowsAlgorithm,
    flowbackbone.FlowBackboneAlgorithm,
    flowcommunities.FlowCommunitiesAlgorithm,
    mismatches.MismatchesAlgorithm,
    organisationnetwork.OrganisationNetworkAlgorithm,
    peripheralization.PeripheralizationAlgorithm,
    polarization.PolarizationAlgorithm,
    relationreport.RelationReportAlgorithm,
    shiftshare.ShiftShareAlgorithm,
    travelcosts.TravelCostsAlgorithm,
)
MODELS = Path(__file__).parents[1] / "resources" / "models"
#: Former id -> present id, for saved models and scripts.
ALIASES = {}


class SpatialRelationsProvider(QgsProcessingProvider):
    def id(self):
        return PROVIDER

    def name(self):
        return "Spatial Relations"

    def longName(self):
        return tr("Spatial Relations: core and secondary cities")

    def versionInfo(self):
        return version()

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        registry = QgsApplication.processingRegistry()
        for former, present in ALIASES.items():
            registry.addAlgorithmAlias(former, present)
        # A model finds its steps only among registered providers; `register` loads again then.
        if registry.providerById(self.id()) is not None:
            self._load_models()

    def _load_models(self):
        for path in sorted(MODELS.glob("*.model3")):
            model = _Model()
            if model.fromFile(str(path)):
                model.setSourceFilePath(str(path))
                _translate(model)
                self.addAlgorithm(model)


class _Model(QgsProcessingModelAlgorithm):
    """A model whose name is shown translated: the name itself is part of its id."""

    def displayName(self):
        return tr(self.name())

    def group(self):
        return tr(super().group())


def _translate(model):
    """Translate what a model says of itself and of its parameters."""
    model.setHelpContent({key: tr(text) for key, text in model.helpContent().items()})
    for definition in model.parameterDefinitions():
        definition.setDescription(tr(definition.description()))
        definition.setHelp(tr(definition.help()) if definition.help() else "")


def register():
    """Add the provider, with its models, to QGIS.

    Returns
    -------
    SpatialRelationsProvider or None
        None where another provider has our id already. Keep it: without its Python side the
        provider is empty.
    """
    provider = SpatialRelationsProvider()
    if not QgsApplication.processingRegistry().addProvider(provider):
        return None
    provider.refreshAlgorithms()
    return provider
